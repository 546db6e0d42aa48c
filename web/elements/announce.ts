/** Says a sentence to who listens instead of looking. */
export function announce(sentence: string): void {
  const region = document.querySelector("[data-announce]");
  if (region) region.textContent = sentence;
}
