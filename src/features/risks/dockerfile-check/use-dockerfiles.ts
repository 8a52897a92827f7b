import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query';

export type CheckedFile = {
  id: number;
  name: string;
  /** The text as it came, then after each edit; the last is the one that is shown. */
  texts: readonly string[];
};

type Dockerfiles = { draft: string; files: readonly CheckedFile[] };

const KEY = ['dockerfiles-to-check'];
const NONE: Dockerfiles = { draft: '', files: [] };

/**
 * What is being checked, in the memory of this tab only: it outlives a look at another view, and leaves
 * with the person who signs out. It may hold secrets, so no storage of the browser keeps it.
 */
export function useDockerfiles() {
  const client = useQueryClient();
  const { data = NONE } = useQuery<Dockerfiles>({
    queryKey: KEY,
    queryFn: skipToken,
    initialData: NONE,
    staleTime: Infinity,
    gcTime: Infinity,
  });
  const change = (next: (before: Dockerfiles) => Dockerfiles) =>
    client.setQueryData<Dockerfiles>(KEY, (before) => next(before ?? NONE));
  const changeFile = (id: number, next: (file: CheckedFile) => CheckedFile) =>
    change(({ draft, files }) => ({
      draft,
      files: files.map((file) => (file.id === id ? next(file) : file)),
    }));
  return {
    ...data,
    setDraft: (draft: string) => change(({ files }) => ({ draft, files })),
    /** Newest first. */
    add: (added: readonly { name: string; text: string }[]) =>
      change(({ draft, files }) => {
        const nextId = Math.max(0, ...files.map(({ id }) => id)) + 1;
        const fresh = added.map(({ name, text }, index) => ({
          id: nextId + index,
          name,
          texts: [text],
        }));
        return { draft, files: [...fresh, ...files] };
      }),
    remove: (id: number) =>
      change(({ draft, files }) => ({ draft, files: files.filter((file) => file.id !== id) })),
    edit: (id: number, text: string) =>
      changeFile(id, (file) => ({ ...file, texts: [...file.texts, text] })),
    undo: (id: number) =>
      changeFile(id, (file) => ({
        ...file,
        texts: file.texts.slice(0, Math.max(1, file.texts.length - 1)),
      })),
  };
}
