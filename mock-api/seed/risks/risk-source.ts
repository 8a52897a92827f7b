import type { StepEdit } from '#domain/dockerfile/edit-of-step.ts';
import type { Ecosystem } from '#domain/ecosystem.ts';
import type { RiskCategory } from '#domain/risk-category.ts';
import type { Priority, RawSeverity } from '#domain/severity.ts';
import type { VulnerabilityTag } from '#domain/vulnerability-tag.ts';
import type { Random } from '../../random.ts';
import type { Image } from '../../store/store.ts';

/** What holds for a risk in every image that has it, by its id. */
export type RiskFacts = {
  id: string;
  title: string;
  /** Class of a baseline, type of sensitive information, ecosystem of a package; null without one. */
  className: string | null;
  /** What it is and why it matters, one to three sentences. */
  summary: string;
  /** What to do about it; null where the evidence of each image says it. */
  advice: string | null;
  references: readonly { label: string; url: string }[];
  /** Of published vulnerabilities only. */
  cvssVector?: string | null;
  cvssScore?: number | null;
  knownExploited?: boolean | null;
  tags?: readonly VulnerabilityTag[];
  ratings?: { os: string; severity: RawSeverity }[];
};

/** One risk in one place of one image, before scans and people have touched it. */
export type PlantedRisk = {
  /** Key of `facts`. */
  id: string;
  /** Package, check item or file name: what differs between risks of one id in one image. */
  subject: string;
  priority: Priority;
  /** As the source rates it, where one does. */
  rawSeverity: RawSeverity | null;
  cvssScore: number | null;
  installed: string | null;
  fixed: string | null;
  /** Where it is in the file system of the image. */
  path: string;
  /** Index into `image.layers` of the layer that brought it. */
  layer: number;
  /** Index of a later layer that deletes the file; what `layer` holds can still be read. */
  deletedInLayer: number | null;
  /** What a scan saw, as text for people. Secrets are masked before they come here. */
  content: string | null;
  /** Line of the file or instruction that `content` starts at, from 1. */
  line: number | null;
  /** What to do about this very one; null where the facts say it. */
  advice: string | null;
  md5: string | null;
  sha256: string | null;
  /** Whether the manifest names the package itself; null when that is not known or has no meaning. */
  direct: boolean | null;
  /** Lines of a Dockerfile before and after the edit that mends it; of build instructions only. */
  edit?: StepEdit | undefined;
  /** Of packages that programs bring along only. */
  ecosystem?: Ecosystem | undefined;
};

/** What is not known of a risk unless its source says it. */
export const NOT_TOLD = {
  rawSeverity: null,
  cvssScore: null,
  installed: null,
  fixed: null,
  deletedInLayer: null,
  content: null,
  line: null,
  advice: null,
  md5: null,
  sha256: null,
  direct: null,
} as const satisfies Partial<PlantedRisk>;

/** Where the risks of one category come from. The same image and random numbers plant the same risks. */
export type RiskSource = {
  category: RiskCategory;
  facts: ReadonlyMap<string, RiskFacts>;
  plant(image: Image, random: Random): PlantedRisk[];
};
