import { RISK_CATEGORY_FACTS, type RiskCategory } from './risk-category.ts';
import { PRIORITIES, type Priority } from './severity.ts';

/**
 * The word of a priority in the vocabulary of a category (product-facts 6.2): malicious samples are
 * urgent, suspicious or a notice. Undefined for a value that is no priority.
 */
export function severityWord(category: RiskCategory, priority: Priority): string {
  return RISK_CATEGORY_FACTS[category].severityWords[PRIORITIES.indexOf(priority)]!;
}
