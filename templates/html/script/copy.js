// Copies commands, excerpts with their place, and addresses of findings.
(() => {
  'use strict';

  const said = document.querySelector('.said');
  const sources = {
    commands: (button) => button.parentElement.querySelector('code'),
    excerpt: (button) => button.closest('.excerpt'),
    link: (button) => button.closest('[id]'),
  };
  const texts = {
    commands: (code) => code.textContent,
    excerpt: (excerpt) =>
      [
        excerpt.querySelector('figcaption a').textContent,
        ...[...excerpt.querySelectorAll('.line')].map(
          (line) => `${line.firstChild.textContent.padStart(6)}  ${line.lastChild.textContent.replace(/\n$/, '')}`,
        ),
      ].join('\n'),
    link: ({ id }) => `${location.href.split('#')[0]}#${id}`,
  };

  document.addEventListener('click', (event) => {
    const button = event.target.closest('[data-copy]');
    if (button !== null) copy(button);
  });

  async function copy(button) {
    const label = button.dataset.label ?? button.innerHTML;
    button.dataset.label = label;
    const source = sources[button.dataset.copy](button);
    let outcome = 'Copied';
    try {
      await navigator.clipboard.writeText(texts[button.dataset.copy](source));
    } catch {
      getSelection().selectAllChildren(source);
      outcome = 'Selected';
    }
    button.textContent = outcome;
    said.textContent = outcome;
    setTimeout(() => {
      button.innerHTML = label;
      said.textContent = '';
    }, 1500);
  }
})();
