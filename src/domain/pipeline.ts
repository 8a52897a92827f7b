/** Characters that the name of a pipeline may have (product-facts 3.5). */
export const PIPELINE_NAME_LENGTH = 64;

/** Days that the images of a pipeline can be kept (product-facts 3.5). */
export const RETENTION_DAYS = [30, 90] as const;
export type RetentionDays = (typeof RETENTION_DAYS)[number];
