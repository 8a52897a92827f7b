import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { anyText } from '#testing/any-text.ts';
import { recordingShell } from '#testing/recording-shell.ts';
import { ecosystemCommand } from './ecosystem-command.ts';
import { ECOSYSTEMS, type Ecosystem } from './ecosystem.ts';

const PROGRAMS = ['npm', 'python3', 'mvn', 'go', 'composer', 'bundle', 'dotnet', 'cargo'];
const shell = recordingShell();
afterAll(shell.remove);
const BIN = shell.makeBin('bin', PROGRAMS);

const good: Record<Ecosystem, fc.Arbitrary<string>> = {
  npm: fc.constantFrom('lodash', '@angular/core', 'lodash.template'),
  pip: fc.constantFrom('Jinja2', 'zope.interface'),
  maven: fc.constantFrom('log4j:log4j', 'org.apache.commons:commons-compress'),
  go: fc.constantFrom('golang.org/x/net', 'gopkg.in/yaml.v2', 'stdlib'),
  composer: fc.constantFrom('guzzlehttp/psr7'),
  rubygems: fc.constantFrom('rack', 'nokogiri'),
  nuget: fc.constantFrom('Newtonsoft.Json'),
  cargo: fc.constantFrom('ammonia'),
};

const version = fc.constantFrom('1.2.3', 'v1.4.6', '>= 3.1.0, >= 2.1.3, < 3.0.0', '20.3.0rc1');

/** What no argument that a command is made of may hold: neither a shell nor a package manager reads more. */
const DANGEROUS = /[\s'"$`\\;|&<>()*?{}#!]|\p{C}/u;

test.each(ECOSYSTEMS)(
  '%s: any text is refused, or its program runs and nothing else',
  (ecosystem) => {
    const spoiled = (text: fc.Arbitrary<string>) =>
      fc.oneof(
        text,
        anyText,
        fc.tuple(text, anyText).map((parts) => parts.join('')),
        fc.tuple(anyText, text).map((parts) => parts.join('')),
      );
    fc.assert(
      fc.property(
        spoiled(good[ecosystem]),
        spoiled(version),
        fc.constantFrom(true, false, null),
        (name, fixed, direct) => {
          const result = ecosystemCommand({ ecosystem, name, installed: '0.1.0', fixed, direct });
          if (!result.ok) {
            expect(result.blockers.map((blocker) => blocker.package)).toEqual([name]);
            return;
          }
          const { calls } = shell.run(result.text, BIN);
          expect(calls.length).toBeGreaterThan(0);
          for (const [program, ...rest] of calls) {
            expect(program).toBe(calls[0]![0]);
            for (const argument of rest) expect(argument).not.toMatch(DANGEROUS);
          }
          const whole = calls.flat().join(' ');
          expect(whole).toContain(
            ecosystem === 'go' && name.endsWith('stdlib') ? 'toolchain' : name,
          );
        },
      ),
      { numRuns: 150 },
    );
  },
);
