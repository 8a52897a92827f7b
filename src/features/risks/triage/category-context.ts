import { createContext } from 'react';
import type { RiskCategory } from '#domain/risk-category.ts';

/** The category of the list and of the panel beside it. */
export const CategoryContext = createContext<RiskCategory>('system-vulnerability');
