/** How a program that starts another one is written. */
type Wrapper = {
  /** Letters of short options that take the next word as their value. */
  values?: string;
  /** Long options that take the next word. */
  longValues?: readonly string[];
  /** Words before the program that are neither options nor assignments. */
  positional?: number;
  /** Letters of options with which it only tells about the program. */
  asks?: string;
};

/** Programs that run the program named in their arguments. */
export const WRAPPERS: Readonly<Record<string, Wrapper>> = {
  'arch-chroot': { positional: 1, values: 'u' },
  builtin: {},
  busybox: {},
  chroot: { positional: 1, longValues: ['userspec', 'groups'] },
  chronic: {},
  command: { asks: 'vV' },
  'cross-env': {},
  doas: { values: 'uC' },
  eatmydata: {},
  env: { values: 'uC', longValues: ['unset', 'chdir'] },
  exec: { values: 'a' },
  fakeroot: {},
  faketime: { positional: 1 },
  flock: { values: 'wE', longValues: ['timeout'], positional: 1 },
  gosu: { positional: 1 },
  ionice: { values: 'cnp' },
  linux32: {},
  linux64: {},
  nice: { values: 'n' },
  nohup: {},
  npx: { values: 'p', longValues: ['package'] },
  setarch: { positional: 1 },
  setsid: {},
  stdbuf: { values: 'ioe' },
  'su-exec': { positional: 1 },
  sudo: {
    values: 'ugpCrtUDRTh',
    longValues: ['user', 'group', 'prompt', 'host', 'chdir', 'chroot', 'role', 'type', 'timeout'],
  },
  taskset: { positional: 1 },
  time: { values: 'fo' },
  timeout: { values: 'sk', longValues: ['signal', 'kill-after'], positional: 1 },
  unbuffer: {},
  xargs: { values: 'IndLPsaE', longValues: ['max-args', 'max-procs', 'arg-file', 'delimiter'] },
};

/** Programs that run a script: the value of `-c`, or what they read. */
export const SHELLS = ['sh', 'bash', 'dash', 'ash', 'zsh', 'ksh', 'mksh'];

/** Programs that run the value of `-c` as another person. */
export const SWITCHES = ['su', 'runuser'];

/** Index in the arguments of a wrapper at which its program or assignments begin; null when nothing runs. */
export function wrappedAt(name: string, args: readonly string[]): number | null {
  const wrapper = Object.hasOwn(WRAPPERS, name) ? WRAPPERS[name] : undefined;
  if (!wrapper) return null;
  const { values = '', longValues = [], asks = '' } = wrapper;
  let positional = wrapper.positional ?? 0;
  let at = 0;
  for (; at < args.length; at += 1) {
    const arg = args[at]!;
    if (arg === '--') continue;
    if (arg.startsWith('--')) at += longValues.includes(arg.slice(2)) ? 1 : 0;
    else if (/^-./.test(arg)) {
      const letters = arg.slice(1);
      if ([...asks].some((letter) => letters.includes(letter))) return null;
      const taking = [...letters].findIndex((letter) => values.includes(letter));
      if (taking === letters.length - 1) at += 1;
    } else if (positional > 0) positional -= 1;
    else break;
  }
  return at < args.length ? at : null;
}
