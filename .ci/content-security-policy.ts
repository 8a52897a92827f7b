import type { Plugin } from 'vite';

/**
 * Writes the content security policy into index.html of a build. As a meta element it holds wherever
 * the files are served; `frame-ancestors` works only as a header, see the README.
 */
const DIRECTIVES = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
];

/** The console needs no policy; MSW registers its worker by a string, which only `default` catches. */
const TRUSTED_TYPES = { server: "trusted-types 'none'", mock: 'trusted-types default' };

/** Vite plugin: the policy of a build for a real server, or of one with the mock API inside. */
export function contentSecurityPolicy(kind: keyof typeof TRUSTED_TYPES): Plugin {
  const content = [...DIRECTIVES, TRUSTED_TYPES[kind]].join('; ');
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content },
        injectTo: 'head-prepend',
      },
    ],
  };
}
