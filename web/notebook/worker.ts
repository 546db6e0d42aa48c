// Keeps the program on the phone, so that it opens without a network, and sends what waits where the browser allows it.
// It never takes over by itself: a new version waits until somebody asks for it.
import { Kept, worker } from "../shared/worker";
import { readClock } from "./clock";
import { send } from "./sending";

const shell = "/so-tay";
const kept = new Kept("so-tay-");

worker.addEventListener("install", (event) => event.waitUntil(kept.fill(shell)));
worker.addEventListener("activate", (event) => event.waitUntil(kept.sweep()));
worker.addEventListener("message", (event) => { if ((event as unknown as MessageEvent).data === "use-new") event.waitUntil(worker.skipWaiting()); });
worker.addEventListener("sync", (event) => event.waitUntil(readClock().then(send)));
kept.answers(shell, (event) => kept.answer(event.request, shell));
