import type { Output } from '#contract/endpoint.ts';
import type { getScanSettings } from '#contract/scan-settings.ts';

/** The saved settings, with all that can be chosen from. */
export type SettingsAnswer = Output<typeof getScanSettings>;
