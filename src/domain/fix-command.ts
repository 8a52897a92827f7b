import { commandBlocker, type CommandResult } from './fix-command-blocker.ts';
import { commandHeader } from './fix-command-header.ts';
import { planFixes, type PackageFix } from './fix-command-packages.ts';
import { fixSteps, runInstruction } from './fix-command-steps.ts';
import { userLines } from './fix-command-user.ts';
import type { PackageManager } from './operating-system.ts';

export type FixCommandInput = {
  packageManager: PackageManager;
  fixes: readonly PackageFix[];
  /** Name and release of the system; may be any text. */
  osLabel: string;
};

/** `user` is the USER of the image; left out or null when it sets none. */
export type DockerfileCommandInput = FixCommandInput & { user?: string | null };

/**
 * Commands to paste into a root shell of the image: they upgrade the affected packages to exact
 * versions and nothing that is not installed (product-facts 6.6). Running them again changes
 * nothing. When some name, version or package manager allows no safe command: every reason.
 *
 * @example shellCommand({ packageManager: 'apt', osLabel: 'Ubuntu 16.04', fixes: [
 *   { package: 'zlib1g', fixedVersion: '1:1.2.8.dfsg-2ubuntu4.3', installedVersion: null }] })
 */
export function shellCommand({ packageManager, fixes, osLabel }: FixCommandInput): CommandResult {
  const plan = planFixes(packageManager, fixes);
  if (!plan.ok) return plan;
  const { shell } = fixSteps(plan.packageManager, plan.fixes);
  return { ok: true, text: [commandHeader(osLabel), ...shell].join('\n') };
}

/**
 * The same as a RUN instruction that leaves no package lists or caches in the layer, between USER
 * instructions when the image does not run as root. The program is `apt-get`, never `apt` (D4).
 */
export function dockerfileCommand(input: DockerfileCommandInput): CommandResult {
  const instructions = fixInstructions(input);
  if (!instructions.ok) return instructions;
  return { ok: true, text: `${commandHeader(input.osLabel)}\n${instructions.text}` };
}

/** RUN and USER lines without a comment, for a Dockerfile that is put together elsewhere. */
export function fixInstructions(input: Omit<DockerfileCommandInput, 'osLabel'>): CommandResult {
  const plan = planFixes(input.packageManager, input.fixes);
  const user = userLines(input.user ?? null);
  const blockers = [
    ...(plan.ok ? [] : plan.blockers),
    ...(user.ok ? [] : [commandBlocker(user.reason)]),
  ];
  if (!plan.ok || !user.ok) return { ok: false, blockers };
  const run = runInstruction(fixSteps(plan.packageManager, plan.fixes).dockerfile);
  return { ok: true, text: [...user.before, run, ...user.after].join('\n') };
}
