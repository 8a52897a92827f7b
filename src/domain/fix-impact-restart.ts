/** What a package is to running processes, when its upgrade only works after they restart. */
export const RESTART_KINDS = [
  'c-library',
  'runtime-library',
  'tls-library',
  'crypto-library',
  'compression',
  'login',
  'message-bus',
  'service-manager',
] as const;
export type RestartKind = (typeof RESTART_KINDS)[number];

/**
 * Libraries that most processes map into memory, by package names of Debian, Red Hat, SUSE and
 * Alpine systems. A process keeps the old code until it restarts, so these earn the tag 'Restart
 * required' (product-facts 6.5). Development files, documentation and debug symbols are never mapped.
 */
export const RESTART_FACTS = {
  'c-library': {
    pattern: /^(?:glibc|libc6|libc-bin|musl)(?:-|$)/,
    words: 'Restart every process: all of them use the C library',
  },
  'runtime-library': {
    pattern: /^(?:libgcc|libstdc\+\+)(?:-?s?\d+)?$/,
    words: 'Restart every process that uses the run-time library of compiled programs',
  },
  'tls-library': {
    pattern:
      /^(?:openssl(?:$|\d|-1|-libs$)|lib(?:open)?ssl(?:$|\d|3)|libcrypto(?:$|\d)|gnutls$|libgnutls\d*$)/,
    words: 'Restart every process that opens or serves encrypted connections, such as web servers',
  },
  'crypto-library': {
    pattern: /^(?:nss(?:-|$)|nspr$|libnss3$|libnspr4$|libgcrypt\d*$|libfreebl3$)/,
    words: 'Restart every process that encrypts data or checks certificates',
  },
  compression: {
    pattern: /^(?:zlib(?:1g)?|libz1?|liblzma5?|xz-libs|bzip2-libs|libbz2(?:-1(?:\.0)?)?)$/,
    words: 'Restart every process that reads or writes compressed data',
  },
  login: {
    pattern: /^(?:pam|linux-pam|libpam(?:0g|-modules|-runtime|-modules-bin)?)$/,
    words: 'Restart every process that checks passwords, such as SSH and cron',
  },
  'message-bus': {
    pattern: /^(?:dbus|dbus-libs|dbus-daemon|libdbus-1-3)$/,
    words: 'Restart the message bus and every process connected to it',
  },
  'service-manager': {
    pattern:
      /^(?:systemd(?:$|-libs$|-sysv$|-udev$)|libsystemd0?$|libudev1?$|udev$|eudev(?:-libs)?$)/,
    words: 'Restart the whole container: the package is part of its service manager',
  },
} as const satisfies Record<RestartKind, { pattern: RegExp; words: string }>;

const NEVER_MAPPED = /-(?:dev|devel|headers|doc|dbg|debug|debuginfo|utils|tools|static)$/;

/** What running processes must restart for, or null when the package is not mapped by most of them. */
export function restartKind(packageName: string): RestartKind | null {
  if (NEVER_MAPPED.test(packageName)) return null;
  return RESTART_KINDS.find((kind) => RESTART_FACTS[kind].pattern.test(packageName)) ?? null;
}

/** Whether an upgrade of the package earns the tag 'Restart required' (product-facts 6.5). */
export function needsRestart(packageName: string): boolean {
  return restartKind(packageName) !== null;
}
