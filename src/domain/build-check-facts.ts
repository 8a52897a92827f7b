import type { BuildCheckKey } from './build-checks.ts';

type BuildCheckFacts = { summary: string; advice: string };

/** What each check of build instructions means and what mends it (product-facts 6.11). */
export const BUILD_CHECK_FACTS = {
  env_secret: {
    summary:
      'A variable of ENV holds a secret. Everyone who can pull the image can read it, and it stays in the history even when a later instruction empties it.',
    advice:
      'Take the variable out of the Dockerfile.\nPass the secret when the container starts, or to a RUN with --mount=type=secret.\nChange the secret: it is in every image built so far.\nRebuild, push and scan again.',
  },
  tls_verification_off: {
    summary:
      'NODE_TLS_REJECT_UNAUTHORIZED is 0, so Node.js accepts any certificate: whoever stands in between can read and change what is sent.',
    advice:
      'Remove the variable.\nGive Node.js the certificate of your own authority with NODE_EXTRA_CA_CERTS.\nRebuild, push and scan again.',
  },
  root_user: {
    summary:
      'The last USER is root. A flaw in what runs gives away the whole container, and makes it easier to leave it.',
    advice:
      'Set USER to an account without rights of root after the last step that needs them.\nLet that account own what it writes.\nRebuild, push and scan again.',
  },
  no_user: {
    summary:
      'No USER is set, so what runs in the container is root unless the base image says otherwise.',
    advice:
      'Add USER with an account or a number that is not 0 before CMD or ENTRYPOINT.\nLet that account own what it writes.\nRebuild, push and scan again.',
  },
  add: {
    summary:
      'ADD copies files, but also unpacks archives and loads from the network: a changed source goes into the image unseen.',
    advice:
      'Use COPY for files.\nUnpack an archive, or load and verify a file, in a RUN of its own.\nRebuild, push and scan again.',
  },
  apt: {
    summary:
      'RUN uses apt, whose interface is for people and may change between releases: a build can break or ask questions.',
    advice: 'Use apt-get, or apt-cache for queries.\nRebuild, push and scan again.',
  },
  maintainer: {
    summary: 'MAINTAINER is deprecated. Tools that read labels do not find who is responsible.',
    advice: 'Write LABEL org.opencontainers.image.authors instead.\nRebuild, push and scan again.',
  },
} as const satisfies Record<BuildCheckKey, BuildCheckFacts>;
