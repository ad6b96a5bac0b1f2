// Buttons that copy, and folds that open for a link to them. Every page works without it.
for (const block of document.querySelectorAll('.copy')) {
  const text = block.textContent;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Copy';
  button.ariaLabel = `Copy: ${block.dataset.label}`;
  button.addEventListener('click', async () => {
    await copy(text, block);
    button.textContent = 'Copied';
    setTimeout(() => {
      button.textContent = 'Copy';
    }, 2000);
  });
  block.append(button);
}

async function copy(text, block) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Some browsers have no clipboard for a file from disk.
    const area = document.createElement('textarea');
    area.value = text;
    block.append(area);
    area.select();
    document.execCommand('copy');
    area.remove();
  }
}

function openTarget() {
  const target = document.querySelector(':target');
  const fold = target?.closest('details') ?? target?.querySelector(':scope > details');
  if (!fold) return;
  fold.open = true;
  target.scrollIntoView();
}
addEventListener('hashchange', openTarget);
addEventListener('load', openTarget);
