// Copy buttons, and folds that open for a link to them. Every page works without it.
addEventListener('hashchange', openTarget);
openTarget();

function openTarget() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target instanceof HTMLDetailsElement) target.open = true;
}
