/** Where Dockerfiles are checked in the browser. */
export const DOCKERFILE_CHECK_PATH = '/risks/build-instructions/check';
