// Buttons that copy. Every page works without them, and a browser has a clipboard only for an address that it trusts.
for (const block of navigator.clipboard ? document.querySelectorAll('.copy') : []) {
  const text = block.textContent;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Copy';
  button.ariaLabel = `Copy: ${block.dataset.label}`;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(text);
    button.textContent = 'Copied';
  });
  block.append(button);
}
