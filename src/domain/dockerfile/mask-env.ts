import { MASK } from '../mask.ts';

/**
 * An instruction without the values of its variables (decision D12): all of them, since a secret may
 * stand beside the one that was found. Other instructions come back as they are.
 */
export function maskEnv(instruction: string): string {
  const found = /^(.*?\bENV\s+)(\S.*)$/is.exec(instruction);
  if (!found) return instruction;
  const [, head = '', rest = ''] = found;
  if (!/^[^\s=]+=/.test(rest)) return head + rest.replace(/^(\S+\s+).*$/s, `$1${MASK}`);
  const names = [...rest.matchAll(/([^\s="']+)=(?:"(?:\\.|[^"\\])*"?|'[^']*'?|(?:\\.|\S)*)/gs)];
  return head + names.map(([, name]) => `${name}=${MASK}`).join(' ');
}
