import type { Dockerfile } from '../parse.ts';
import { finalStage } from '../stages.ts';
import type { TextEdit } from './text-edit.ts';
import { appendLine, insertBefore } from './whole-lines.ts';

/** A number needs no entry in /etc/passwd, and Kubernetes can tell that it is not root. */
const OTHER_USER = '10001';

/** Instructions that only describe how the container runs: a USER before them changes no build step. */
const DESCRIBES = ['CMD', 'ENTRYPOINT', 'EXPOSE', 'HEALTHCHECK', 'LABEL', 'STOPSIGNAL'];

/** Names a user that is not root behind the last build step; `user` is one that the file knows already. */
export function runAsOther(file: Dockerfile, user: string | null): TextEdit {
  const line = `USER ${user ?? OTHER_USER}`;
  const stage = file.instructions.filter((found) => found.stage === finalStage(file));
  const last = stage.findLastIndex(({ keyword }) => !DESCRIBES.includes(keyword));
  const start = stage.slice(last + 1).find(({ keyword }) => /^(?:CMD|ENTRYPOINT)$/.test(keyword));
  return {
    label: `Add ${line}`,
    note: 'Files that the program writes have to belong to this user, and ports below 1024 may be closed to it.',
    changes: [start ? insertBefore(file, start, line) : appendLine(file, line)],
  };
}
