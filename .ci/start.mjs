import { installIfNeeded, runOrExit } from './install.mjs';

installIfNeeded();
console.log('\nThe console with sample data, at the address below. Ctrl C stops it.');
runOrExit('npm', ['run', '--silent', 'dev']);
