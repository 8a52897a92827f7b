import type { WorldRecipe } from '../seed/recipe.ts';

/** A named world. `summary` is one sentence that says what a person sees. */
export type Scenario = { summary: string; recipe: WorldRecipe };
