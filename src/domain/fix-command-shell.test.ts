import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { anyText } from '#testing/any-text.ts';
import { recordingShell } from '#testing/recording-shell.ts';
import { batchScript, type BatchImage } from './fix-command-batch.ts';
import { dockerfileCommand, shellCommand } from './fix-command.ts';
import { shellQuote } from './shell-quote.ts';

const BASE = ['apt-get', 'apt', 'apk', 'yum', 'rpm', 'rm', 'docker', 'record'];
const shell = recordingShell();
afterAll(shell.remove);
const BINS = {
  yum: shell.makeBin('with-yum', BASE),
  dnf: shell.makeBin('with-dnf', [...BASE, 'dnf', 'microdnf']),
  microdnf: shell.makeBin('with-microdnf', [...BASE.filter((name) => name !== 'yum'), 'microdnf']),
};
type RpmProgram = keyof typeof BINS;
const RPM_PROGRAMS: readonly RpmProgram[] = ['yum', 'dnf', 'microdnf'];
const RPM_UPGRADE = { yum: 'update-to', dnf: 'upgrade', microdnf: 'upgrade' } as const;

function run(script: string, program: RpmProgram = 'yum') {
  return shell.run(script, BINS[program]);
}

/** The script of the only RUN, as Docker hands it to sh: continued lines joined, nothing else. */
function runBody(dockerfile: string): string {
  const joined = dockerfile.replaceAll(/\\[ \t]*\n/g, '');
  const bodies = joined.split('\n').filter((line) => line.startsWith('RUN '));
  expect(bodies).toHaveLength(1);
  return bodies[0]?.slice('RUN '.length) ?? '';
}

/** What no name or version may hold, whatever the package manager. */
const DANGEROUS = /[\s'"$`\\;|&<>()*?[\]{}#!=@,/]|\p{C}/u;

const digits = fc.integer({ min: 0, max: 99 }).map(String);
const word = (characters: string) =>
  fc.string({ unit: fc.constantFrom(...characters), minLength: 1, maxLength: 6 });
const texts = (...parts: readonly fc.Arbitrary<string>[]) =>
  fc.tuple(...parts).map((list) => list.join(''));

/** Real-looking names and versions; `epoch` apart, since rpm words leave it out. */
const ACCEPTED = {
  apt: {
    name: texts(word('abz019'), word('ab9+.-')),
    version: texts(digits, word('aZ9.+~'), fc.constantFrom('', '-1', '-0+deb10u8')),
  },
  yum: {
    name: texts(word('aZ_9'), word('aZ9_.+-')),
    version: texts(digits, word('aZ9._+~^'), fc.constantFrom('', '-1.el7_6^git1', '-4~rc')),
  },
  apk: {
    name: texts(word('aZ_9.'), word('aZ9_.+:-')),
    version: texts(
      digits,
      fc.constantFrom('', '.1', '.2b', '_p1', '_rc2~0af'),
      fc.constantFrom('', '-r0', '-r12'),
    ),
  },
} as const;
type Manager = keyof typeof ACCEPTED;
const MANAGERS = ['apt', 'yum', 'apk'] as const;

type Sample = { name: string; epoch: string; version: string };
const samplesOf = (manager: Manager): fc.Arbitrary<Sample[]> =>
  fc.uniqueArray(
    fc.record({
      name: ACCEPTED[manager].name,
      epoch: manager === 'apk' ? fc.constant('') : fc.constantFrom('', '0:', '1:', '32:'),
      version: ACCEPTED[manager].version,
    }),
    { selector: ({ name }) => name, minLength: 1, maxLength: 4 },
  );

const toFixes = (samples: readonly Sample[]) =>
  samples.map(({ name, epoch, version }) => ({
    package: name,
    fixedVersion: epoch + version,
    installedVersion: null,
  }));

/** What must be called for these packages, told without the code under test. */
function expectedCalls(
  manager: Manager,
  samples: readonly Sample[],
  program: RpmProgram,
  inDockerfile: boolean,
): string[][] {
  const sorted = samples.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const pinned = sorted.map(({ name, epoch, version }) => `${name}=${epoch}${version}`);
  const nvr = sorted.map(({ name, version }) => `${name}-${version}`);
  if (manager === 'apt') {
    const calls = [
      ['apt-get', 'update'],
      ['apt-get', 'install', '-y', '--only-upgrade', ...pinned],
    ];
    return inDockerfile ? [...calls, ['rm', '-rf', '/var/lib/apt/lists/*']] : calls;
  }
  if (manager === 'apk') {
    return [
      ['apk', 'info', '-e', ...sorted.map(({ name }) => name)],
      ['apk', 'add', '--no-cache', '--virtual', '.security-fix', ...pinned],
      ['apk', 'del', '.security-fix'],
    ];
  }
  return [
    [program, '-y', RPM_UPGRADE[program], ...nvr],
    ...(inDockerfile ? [[program, 'clean', 'all']] : []),
    ['rpm', '-q', ...nvr],
    ...(inDockerfile ? [['rm', '-rf', '/var/cache/dnf', '/var/cache/yum']] : []),
  ];
}

/** The one pattern in the texts is ours; sh replaces it by the package lists of this machine. */
function foldLists(calls: string[][]): string[][] {
  return calls.map((call) => {
    if (call[0] !== 'rm' || !call[2]?.startsWith('/var/lib/apt/lists/')) return call;
    expect(call.slice(2).every((path) => /^\/var\/lib\/apt\/lists\/[^/]+$/.test(path))).toBe(true);
    return ['rm', '-rf', '/var/lib/apt/lists/*'];
  });
}

test('any text without NUL arrives as one argument, byte for byte', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.array(
          anyText.map((text) => text.replaceAll('\0', '')),
          { maxLength: 6 },
        ),
        { minLength: 5, maxLength: 20 },
      ),
      (lists) => {
        const script = lists
          .map((list) => ['record', ...list.map(shellQuote)].join(' '))
          .join('\n');
        expect(run(script).calls).toEqual(lists.map((list) => ['record', ...list]));
      },
    ),
    { numRuns: 60 },
  );
});

test.each(MANAGERS)(
  '%s: names and versions arrive exactly, under any name of the system',
  (manager) => {
    fc.assert(
      fc.property(
        samplesOf(manager),
        anyText,
        fc.constantFrom(...RPM_PROGRAMS),
        (samples, osLabel, program) => {
          const input = { packageManager: manager, fixes: toFixes(samples), osLabel };
          const [shell, dockerfile] = [shellCommand(input), dockerfileCommand(input)];
          if (!shell.ok || !dockerfile.ok) throw new Error('The packages were refused');
          expect(run(shell.text, program).calls).toEqual(
            expectedCalls(manager, samples, program, false),
          );
          expect(dockerfile.text.split('\n')[0]).toMatch(/^# [^=\p{C}]+$/u);
          expect(dockerfile.text.split('\n')[1]).toMatch(/^RUN /);
          expect(foldLists(run(runBody(dockerfile.text), program).calls)).toEqual(
            expectedCalls(manager, samples, program, true),
          );
        },
      ),
      { numRuns: 60 },
    );
  },
);

test.each(MANAGERS)('%s: any text is refused by name, or arrives exactly', (manager) => {
  const { name, version } = ACCEPTED[manager];
  const spoiled = (good: fc.Arbitrary<string>) =>
    fc.oneof(good, anyText, texts(good, anyText), texts(anyText, good));
  fc.assert(
    fc.property(spoiled(name), spoiled(version), (badName, badVersion) => {
      const input = {
        packageManager: manager,
        fixes: [{ package: badName, fixedVersion: badVersion, installedVersion: null }],
        osLabel: 'Any',
      };
      const [shell, dockerfile] = [shellCommand(input), dockerfileCommand(input)];
      expect(dockerfile.ok).toBe(shell.ok);
      if (!shell.ok || !dockerfile.ok) {
        expect(!shell.ok && shell.blockers.every((blocker) => blocker.package === badName)).toBe(
          true,
        );
        return;
      }
      expect(badName).not.toMatch(DANGEROUS);
      expect(badVersion).not.toMatch(DANGEROUS);
      const [, epoch = '', rest = ''] = /^(\d+:)?(.*)$/.exec(badVersion) ?? [];
      const samples = [{ name: badName, epoch, version: rest }];
      expect(run(shell.text).calls).toEqual(expectedCalls(manager, samples, 'yum', false));
      expect(foldLists(run(runBody(dockerfile.text)).calls)).toEqual(
        expectedCalls(manager, samples, 'yum', true),
      );
    }),
    { numRuns: 200 },
  );
});

const USERS = [null, 'app', '1000:1000'] as const;
const anyImage = fc.constantFrom(...MANAGERS).chain((manager) =>
  fc.record({
    manager: fc.constant(manager),
    samples: samplesOf(manager),
    osLabel: fc.oneof(anyText, fc.constant('Debian 10 (buster)')),
    user: fc.constantFrom(...USERS),
    repository: texts(
      fc.constantFrom('', 'registry.example:5000/'),
      word('abz019'),
      fc.constantFrom('/c', '/d-e', '/f_g'),
    ),
    tag: word('aZ9_'),
  }),
);

test('a batch builds exactly its images, and each Dockerfile runs exactly its packages', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(anyImage, {
        selector: ({ repository }) => repository,
        minLength: 1,
        maxLength: 3,
      }),
      (images) => {
        const result = batchScript(
          images.map(({ manager, samples, osLabel, user, repository, tag }): BatchImage => ({
            image: `${repository}:${tag}`,
            newTag: `${tag}_fix_20261123091400`,
            osLabel,
            packageManager: manager,
            fixes: toFixes(samples),
            user,
          })),
        );
        if (!result.ok) throw new Error('The images were refused');
        const { calls, stdout } = run(result.text);
        const dockerfiles = calls.filter(([name]) => name === 'stdin').map(([, text = '']) => text);
        expect(calls.filter(([name]) => name !== 'stdin')).toEqual(
          images.map(({ repository, tag }) => [
            'docker',
            'build',
            '--pull',
            '--tag',
            `${repository}:${tag}_fix_20261123091400`,
            '-',
          ]),
        );
        const said = stdout.trimEnd().split('\n');
        expect(said).toHaveLength(images.length * 2 + 1);
        images.forEach(({ manager, samples, user, repository, tag }, at) => {
          expect(said[at]).toMatch(/^[\x20-\x7E]+$/);
          expect(said[at]?.startsWith(`[${at + 1}/${images.length}] ${repository}:${tag}, `)).toBe(
            true,
          );
          expect(said.at(at - images.length)).toBe(
            `docker push ${repository}:${tag}_fix_20261123091400`,
          );
          const text = dockerfiles[at] ?? '';
          const instructions = text.replaceAll(/\\\n/g, '').trimEnd().split('\n');
          expect(instructions.map((line) => (line.startsWith('RUN ') ? 'RUN' : line))).toEqual(
            user === null
              ? [`FROM ${repository}:${tag}`, 'RUN']
              : [`FROM ${repository}:${tag}`, 'USER root', 'RUN', `USER ${user}`],
          );
          expect(foldLists(run(runBody(text)).calls)).toEqual(
            expectedCalls(manager, samples, 'yum', true),
          );
        });
      },
    ),
    { numRuns: 40 },
  );
});

test('a batch refuses any text as image, tag or user, or builds exactly that', () => {
  fc.assert(
    fc.property(
      texts(fc.constantFrom('', 'a/b'), anyText, fc.constantFrom('', ':1')),
      anyText,
      anyText,
      (image, newTag, user) => {
        const result = batchScript([
          {
            image,
            newTag,
            user,
            osLabel: 'Any',
            packageManager: 'apk',
            fixes: toFixes([{ name: 'a', epoch: '', version: '1' }]),
          },
        ]);
        if (!result.ok) {
          expect(result.blockers.every((blocker) => blocker.image === image)).toBe(true);
          return;
        }
        const repository = image.replace(/@.*$/, '').replace(/:[^/]*$/, '');
        const { calls } = run(result.text);
        expect(calls[0]).toEqual([
          'docker',
          'build',
          '--pull',
          '--tag',
          `${repository}:${newTag}`,
          '-',
        ]);
        expect(calls[1]?.[1]?.split('\n')[0]).toBe(`FROM ${image}`);
        expect(`${image}${newTag}${user}`).not.toMatch(/[\s'"$`\\;|&<>()*?[\]{}#!=,]|\p{C}/u);
      },
    ),
    { numRuns: 300 },
  );
});

test('a batch stops at the first image that fails and names it', () => {
  const bin = shell.makeBin('failing', ['docker'], ['case "$4" in second:*) exit 7 ;; esac']);
  const result = batchScript(
    ['first', 'second', 'third'].map((repository): BatchImage => ({
      image: `${repository}:1`,
      newTag: '2',
      osLabel: 'CentOS 7',
      packageManager: 'yum',
      fixes: toFixes([{ name: 'a', epoch: '', version: '1' }]),
      user: null,
    })),
  );
  if (!result.ok) throw new Error('The images were refused');
  const { calls, status, stderr, stdout } = shell.tryRun(result.text, bin);
  expect(status).toBe(7);
  expect(stderr).toBe('Stopped: second:1 was not rebuilt. Images before it are built.\n');
  expect(stdout).toBe('[1/3] first:1, CentOS 7\n[2/3] second:1, CentOS 7\n');
  const built = calls.filter(([name]) => name === 'docker').map((call) => call[4]);
  expect(built).toEqual(['first:2', 'second:2']);
});
