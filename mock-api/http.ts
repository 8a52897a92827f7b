import { createServer } from 'node:http';
import { serve } from './serve.ts';

/** The mock API as a server of its own: `node mock-api/http.ts`, port from PORT. */
const port = Number(process.env['PORT'] ?? 4010);

createServer((request, response) => void serve(request, response)).listen(port, '127.0.0.1', () => {
  console.log(
    `Mock API: http://127.0.0.1:${port} (contract at /openapi.json, controls below /__mock__/)`,
  );
});
