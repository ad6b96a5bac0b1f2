# Completion of pism for bash 4 or newer. To try it: source <(pism completion bash)
# To keep it: pism completion bash > ~/.local/share/bash-completion/completions/pism
# (or, without the package bash-completion, put the line with source into ~/.bashrc)
_pism() {
  local line
  COMPREPLY=()
  while IFS= read -r line; do
    if [[ $line == $'\tfiles' ]]; then
      compopt -o default
    else
      # Bash runs what it inserts, so that a name is quoted.
      COMPREPLY+=("$(printf %q "$line")")
    fi
  done < <(command pism __complete bash "${COMP_LINE:0:COMP_POINT}" </dev/null 2>/dev/null)
}
complete -F _pism pism
