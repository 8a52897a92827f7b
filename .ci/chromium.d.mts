export function findChromium(): string | null;
export function installChromiumIfNeeded(): void;
export function launchOptions(): { executablePath?: string; args: string[] };
