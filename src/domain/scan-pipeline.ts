/** Steps of one image, in the order of the product (product-facts 5.5, ScaStatus). */
export const PIPELINE_STEPS = [
  'download',
  'unpack',
  'web-shells',
  'vulnerabilities',
  'binaries',
  'other-checks',
] as const;
export type PipelineStep = (typeof PIPELINE_STEPS)[number];

export const PIPELINE_STEP_LABELS = {
  download: 'Pulling layers',
  unpack: 'Unpacking',
  'web-shells': 'Looking for web shells',
  vulnerabilities: 'Matching vulnerabilities',
  binaries: 'Checking binaries',
  'other-checks': 'Baseline, files and build instructions',
} as const satisfies Record<PipelineStep, string>;

/** The step at a share (0 to 1) of the time that the image takes. */
export function pipelineStep(share: number): PipelineStep {
  const step = Math.floor(Math.min(0.999, Math.max(0, share)) * PIPELINE_STEPS.length);
  return PIPELINE_STEPS[step]!;
}
