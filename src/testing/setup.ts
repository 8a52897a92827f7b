import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeEach, expect, vi } from 'vitest';

/* A view loads its code on demand, which takes longer than a second on a busy machine. */
configure({ asyncUtilTimeout: 10_000 });

/* What jsdom has no layout for: a window that is wide, and boxes that have room for rows. */
window.matchMedia ??= (media) =>
  ({
    matches: media.includes('min-width: 1200px'),
    media,
    addEventListener() {},
    removeEventListener() {},
  }) as never;
window.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
Object.defineProperty(Element.prototype, 'clientHeight', { value: 600 });
Object.defineProperty(Element.prototype, 'clientWidth', { value: 1200 });
Element.prototype.scrollIntoView ??= () => {};
Element.prototype.scrollTo ??= () => {};

/* The parts of popover and dialog that the console calls. */
HTMLElement.prototype.hidePopover ??= () => {};
HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
  this.open = false;
};

/* A warning in a test is a defect that nobody would read, so it fails the test. */
beforeEach(() => {
  vi.spyOn(console, 'error');
  vi.spyOn(console, 'warn');
});

afterEach(() => {
  cleanup();
  localStorage.clear();
  expect(console.error).not.toHaveBeenCalled();
  expect(console.warn).not.toHaveBeenCalled();
});
