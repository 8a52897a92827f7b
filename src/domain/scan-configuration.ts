/** Days that an image may be unchanged and still be scanned (product-facts 4.2). */
export const TIME_RANGES_DAYS = [1, 3, 7, 15, 30, 90, 180, 365] as const;
export type TimeRangeDays = (typeof TIME_RANGES_DAYS)[number];

/** Units that the cycle of periodic scans is counted in (product-facts 4.2, PeriodUnit). */
export const CYCLE_UNITS = ['hour', 'day'] as const;
export type CycleUnit = (typeof CYCLE_UNITS)[number];

/** Days that results of periodic scans are kept. The vendor publishes no list; these are ours. */
export const RETENTIONS_DAYS = [30, 90, 180, 365] as const;
export type RetentionDays = (typeof RETENTIONS_DAYS)[number];

/** When periodic scans run and what every scan looks at (product-facts 4.2). */
export type ScanConfiguration = {
  /** Periodic scans are on. Scans that a person starts do not need it. */
  periodic: boolean;
  cycle: { every: number; unit: CycleUnit };
  /**
   * Hours (0 to 23) between which a periodic scan may start, on the clock of an IANA zone. A window
   * whose end is not after its start goes across midnight; equal hours are the whole day.
   */
  window: { from: number; to: number; timeZone: string };
  /** Names such as `payments/checkout-api` that no scan looks at. */
  excludedRepositories: string[];
  /** Repositories that turn up later are scanned, too. */
  addNewRepositories: boolean;
  /** By the last change of an image in its registry, else by its creation. */
  timeRangeDays: TimeRangeDays;
  retentionDays: RetentionDays;
};

/** Numbers that the cycle is offered with. The vendor publishes no list (product-facts 4.2). */
export const CYCLES = {
  hour: [1, 2, 3, 4, 6, 8, 12],
  day: [1, 2, 3, 5, 7, 14, 30],
} as const satisfies Record<CycleUnit, readonly number[]>;
