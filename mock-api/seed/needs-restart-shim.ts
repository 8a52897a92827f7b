export function needsRestart(name: string): boolean { return /^(libc|glibc|openssl|libssl|libcrypto|musl|systemd)/.test(name); }
