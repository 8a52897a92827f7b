/** Where images come from (product-facts 3.1, decision C6). */
export const REGISTRY_TYPES = ['acr', 'defaultAcr', 'harbor', 'quay', 'gitlab', 'cicd'] as const;
export type RegistryType = (typeof REGISTRY_TYPES)[number];

type RegistryFacts = {
  label: string;
  scannable: boolean;
  /** Whether a fixed image can be written back (product-facts 6.6). */
  quickFixable: boolean;
  removable: boolean;
  /** Why it behaves unlike the others; null when there is nothing to say. */
  note: string | null;
};

export const REGISTRY_FACTS = {
  acr: {
    label: 'Container Registry Enterprise',
    scannable: true,
    quickFixable: true,
    removable: false,
    note: null,
  },
  defaultAcr: {
    label: 'Container Registry Personal',
    scannable: false,
    quickFixable: false,
    removable: false,
    note: 'Images of the Personal edition are listed but cannot be scanned.',
  },
  harbor: { label: 'Harbor', scannable: true, quickFixable: false, removable: true, note: null },
  quay: { label: 'Quay', scannable: true, quickFixable: false, removable: true, note: null },
  gitlab: { label: 'GitLab', scannable: true, quickFixable: false, removable: true, note: null },
  cicd: {
    label: 'CI/CD',
    scannable: true,
    quickFixable: false,
    removable: true,
    note: 'Images are scanned while they are built, by a plug-in.',
  },
} as const satisfies Record<RegistryType, RegistryFacts>;
