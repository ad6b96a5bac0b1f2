#compdef pism
# Completion of pism for zsh. To try it, after compinit: source <(pism completion zsh)
# To keep it: pism completion zsh > ~/.zfunc/_pism
# with these lines in ~/.zshrc: fpath=(~/.zfunc $fpath); autoload -Uz compinit; compinit
_pism() {
  local line
  local -a values shown
  local typed="${(j: :)words[1,CURRENT-1]} $QIPREFIX$IPREFIX$PREFIX"
  while IFS= read -r line; do
    if [[ $line == $'\tfiles' ]]; then
      compset -P 1 '--*='
      _files
      return
    fi
    values+=("${line%%$'\t'*}")
    shown+=("${line/$'\t'/  }")
  done < <(command pism __complete zsh "$typed" </dev/null 2>/dev/null)
  compadd -U -l -d shown -a values
}
if [[ $funcstack[1] == _pism ]]; then
  _pism "$@"
else
  compdef _pism pism
fi
