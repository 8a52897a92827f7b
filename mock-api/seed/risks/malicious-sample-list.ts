import type { MaliciousKind } from '#domain/malicious-sample.ts';
import type { MaliciousLevel } from '#domain/severity.ts';

export type MaliciousSample = {
  /** Kind, platform and family, as scanners name samples. The families are made up. */
  name: string;
  kind: MaliciousKind;
  level: MaliciousLevel;
  path: string;
  /** What the scan matched, as text for people; never anything that works. */
  shows: string;
  /** Instructions whose layers can have brought it, and the share of those that did. */
  cameBy: RegExp;
  share: number;
};

const INSTALLS = /apt-get install|apt install|yum install|apk add|zypper/;
const NPM = /npm ci/;
const COPIED = /^(COPY|ADD) dist/;
const STARTS = /docker-entrypoint/;
const CONFIG = /config \/etc\/app/;
const JAR = /app\.jar/;

export const MALICIOUS_SAMPLES: readonly MaliciousSample[] = [
  {
    name: 'Miner.Linux.Graylode.a',
    kind: 'miner',
    level: 'serious',
    path: '/usr/local/lib/.cache/kworkerd',
    shows:
      'ELF program, packed; holds the address of a mining pool and the name of a kernel thread',
    cameBy: INSTALLS,
    share: 0.0067,
  },
  {
    name: 'Backdoor.Linux.Tidewell.b',
    kind: 'backdoor',
    level: 'serious',
    path: '/usr/local/bin/healthcheckd',
    shows: 'ELF program; opens a shell for whoever sends the right first bytes to port 6443',
    cameBy: STARTS,
    share: 0.0083,
  },
  {
    name: 'Webshell.PHP.Oneline.c',
    kind: 'web-shell',
    level: 'serious',
    path: '/app/dist/uploads/thumb.php',
    shows: 'PHP file of one line that runs the text of a request',
    cameBy: COPIED,
    share: 0.01,
  },
  {
    name: 'Rootkit.Linux.Undertow.a',
    kind: 'rootkit',
    level: 'serious',
    path: '/etc/ld.so.preload.d/libselinux.so.8',
    shows: 'shared library that replaces readdir and hides names that begin with two dots',
    cameBy: INSTALLS,
    share: 0.002,
  },
  {
    name: 'Trojan.Npm.Typosquat.k',
    kind: 'trojan',
    level: 'serious',
    path: '/app/node_modules/loadsh/postinstall.js',
    shows:
      'package whose name differs by one pair of letters from a known one; reads variables of the environment and sends them away',
    cameBy: NPM,
    share: 0.0133,
  },
  {
    name: 'Downloader.Shell.Pipebash.d',
    kind: 'downloader',
    level: 'suspicious',
    path: '/usr/local/bin/bootstrap.sh',
    shows: 'script that loads another one over plain HTTP and hands it to a shell',
    cameBy: STARTS,
    share: 0.01,
  },
  {
    name: 'Trojan.Java.Classload.e',
    kind: 'trojan',
    level: 'suspicious',
    path: '/opt/app/app.jar!/META-INF/services/cache.bin',
    shows: 'class file without a source that loads classes from an address in a variable',
    cameBy: JAR,
    share: 0.01,
  },
  {
    name: 'Miner.Npm.Postinstall.a',
    kind: 'miner',
    level: 'suspicious',
    path: '/app/node_modules/.bin/cpu-info',
    shows: 'program that a package loads when it is installed; its strings name a mining algorithm',
    cameBy: NPM,
    share: 0.01,
  },
  {
    name: 'Script.Cron.Persist.b',
    kind: 'suspicious-script',
    level: 'suspicious',
    path: '/etc/cron.d/.update',
    shows: 'scheduled task that restores a deleted file every minute',
    cameBy: INSTALLS,
    share: 0.004,
  },
  {
    name: 'Script.Proxy.Redirect.a',
    kind: 'suspicious-script',
    level: 'suspicious',
    path: '/etc/app/proxy.sh',
    shows: 'script that sends the traffic of package managers through a proxy in another network',
    cameBy: CONFIG,
    share: 0.0133,
  },
  {
    name: 'Hacktool.Linux.Portsweep.f',
    kind: 'hack-tool',
    level: 'remind',
    path: '/usr/local/bin/portsweep',
    shows: 'scanner of ports, as testers use it',
    cameBy: INSTALLS,
    share: 0.0067,
  },
  {
    name: 'Hacktool.Linux.Hashguess.a',
    kind: 'hack-tool',
    level: 'remind',
    path: '/opt/tools/hashguess',
    shows: 'program that guesses passwords from their hashes',
    cameBy: STARTS,
    share: 0.01,
  },
  {
    name: 'Script.Shell.Obfuscated.g',
    kind: 'suspicious-script',
    level: 'remind',
    path: '/usr/local/bin/docker-entrypoint.d/00-env.sh',
    shows: 'script that decodes text and runs it; the text only sets variables',
    cameBy: STARTS,
    share: 0.0167,
  },
];
