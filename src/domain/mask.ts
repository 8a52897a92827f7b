/** What stands where a secret was; says nothing of its length (decision D12). */
export const MASK = '••••••';
