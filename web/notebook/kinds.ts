// A sign beside the name of a kind, to find it again without reading. A kind that is not known here keeps the server's.
import type { FormLine } from "./reading";

const signs: Record<string, string> = {
  "area-supervision": "shield-check",
  "big-result": "chart-line",
  "branch-notebook": "notebook-pen",
  "campaign": "target",
  "campaign-work": "heart-handshake",
  "commendation-event": "badge-check",
  "comments-to-authorities": "message-circle",
  "culture-festival": "image",
  "exemplary-work": "house",
  "mediation-case": "messages-square",
  "meeting-with-people": "users",
  "model-check": "list-todo",
  "new-deed": "sun",
  "pilot-model": "sprout",
  "self-managed-model": "network",
  "skilful-mass-work-model": "sprout",
  "study-session": "book-open",
  "training-course": "book-open",
  "unity-festival": "landmark",
};

export const signOf = (form: FormLine): string => signs[form.name.slice(form.name.indexOf("/") + 1)] ?? form.icon;
