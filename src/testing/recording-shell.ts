import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';

/**
 * Texts are run by a real /bin/sh that finds nothing but stand-ins for the programs. Each writes its name
 * and arguments to a log, separated by NUL, which no argument can hold; `docker` writes its input too.
 */
export function recordingShell() {
  const root = mkdtempSync(join(tmpdir(), 'commands-'));
  const cwd = join(root, 'cwd');
  const log = join(root, 'log');
  mkdirSync(cwd);
  const record = `{ printf '%s\\0' "\${0##*/}" "$#" "$@"; } >>'${log}'`;
  const readStdin = `{ printf '%s\\0' stdin 1; /bin/cat; printf '\\0'; } >>'${log}'`;

  /** A folder of stand-ins; `run` finds no other program. `after` is what each does when it has written. */
  function makeBin(name: string, programs: readonly string[], after: string[] = []): string {
    const bin = join(root, name);
    mkdirSync(bin);
    for (const program of programs) {
      const body = program === 'docker' ? [record, readStdin] : [record];
      writeFileSync(join(bin, program), ['#!/bin/sh', ...body, ...after, ''].join('\n'));
      chmodSync(join(bin, program), 0o755);
    }
    return bin;
  }

  /** Runs a script, whatever comes of it. */
  function tryRun(script: string, bin: string) {
    writeFileSync(log, '');
    const { status, stdout, stderr } = spawnSync('/bin/sh', ['-c', script], {
      cwd,
      env: { PATH: bin, HOME: cwd },
      encoding: 'utf8',
    });
    expect(readdirSync(cwd)).toEqual([]);
    return { calls: readCalls(readFileSync(log, 'utf8')), status, stdout, stderr };
  }

  /** Runs a script and returns what it called; fails when it failed or complained. */
  function run(script: string, bin: string) {
    const { calls, status, stdout, stderr } = tryRun(script, bin);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    return { calls, stdout };
  }

  return { makeBin, run, tryRun, remove: () => rmSync(root, { recursive: true }) };
}

function readCalls(logged: string): string[][] {
  const fields = logged.split('\0');
  const calls: string[][] = [];
  for (let at = 0; at < fields.length - 1;) {
    const end = at + 2 + Number(fields[at + 1]);
    calls.push([fields[at] ?? '', ...fields.slice(at + 2, end)]);
    at = end;
  }
  return calls;
}
