/**
 * Why there is no command. Package names, versions, image names and users come from images that
 * nobody vouches for; what cannot be a name of its kind is refused instead of repaired.
 */
export const COMMAND_BLOCKERS = [
  'no-packages',
  'no-images',
  'unsupported-package-manager',
  'empty-name',
  'no-group',
  'leading-dash',
  'control-character',
  'forbidden-character',
  'too-long',
  'no-fixed-version',
  'malformed-version',
  'malformed-image',
  'malformed-tag',
  'malformed-user',
  'new-tag-repeated',
] as const;
export type CommandBlockerReason = (typeof COMMAND_BLOCKERS)[number];

/** `package` and `image` name the culprit as received: show them as text only. */
export type CommandBlocker = {
  reason: CommandBlockerReason;
  package: string | null;
  image: string | null;
};

export type CommandResult =
  | { ok: true; text: string }
  | { ok: false; blockers: readonly CommandBlocker[] };

/** The reason in words; the noun is the cause (design 8). */
export const COMMAND_BLOCKER_WORDS = {
  'no-packages': 'No package to upgrade',
  'no-images': 'No image to rebuild',
  'unsupported-package-manager': 'No commands exist for this package manager',
  'empty-name': 'The package has no name',
  'no-group': 'Maven needs a group and an artifact, and the report names only one of them',
  'leading-dash': 'A package name that starts with a dash would be read as an option',
  'control-character': 'The package name or version holds a control character or a line break',
  'forbidden-character': 'The package name holds a character that no package name may hold',
  'too-long': 'The package name or version is longer than 256 characters',
  'no-fixed-version': 'No fixed version is known',
  'malformed-version':
    'What is published as fixed is no version that this package manager takes, or is not newer',
  'malformed-image': 'The image name is not a reference with a tag or a digest',
  'malformed-tag': 'The new tag is not a tag that registries accept',
  'malformed-user': 'The user of the image is not a user name or number',
  'new-tag-repeated': 'The new tag would overwrite another image',
} as const satisfies Record<CommandBlockerReason, string>;

type Culprit = { package?: string; image?: string };

/** A blocker with what is known of its culprit. */
export function commandBlocker(
  reason: CommandBlockerReason,
  culprit: Culprit = {},
): CommandBlocker {
  return { reason, package: culprit.package ?? null, image: culprit.image ?? null };
}
