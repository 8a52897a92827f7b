/**
 * Stands in for the public-suffix list that MSW carries for cookies on foreign hosts: 110 KB that a
 * mock of one origin never reads. Vite points the package here.
 */
export const getDomain = () => null;
export const getPublicSuffix = () => null;
export const parse = () => ({ domain: null, publicSuffix: null });
