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

/**
 * The console starts one worker of its own, by the policy `plan-worker` (`start-plan-worker.ts`). MSW
 * registers its worker by a string, which only `default` catches.
 */
const TRUSTED_TYPES = {
  server: 'trusted-types plan-worker',
  mock: 'trusted-types default plan-worker',
};

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
