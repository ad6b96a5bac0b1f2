import type { Shell } from './line.ts';

// The scripts hold no value and evaluate none: `pism __complete` prints one candidate on each line, and they hand it over
// as data (bash's `compgen -W` would expand it).

const bash = `# Completion of pism for bash 4 or newer. To try it: source <(pism completion bash)
# To keep it: pism completion bash > ~/.local/share/bash-completion/completions/pism
# (or, without the package bash-completion, put the line with source into ~/.bashrc)
_pism() {
  local line
  COMPREPLY=()
  while IFS= read -r line; do
    if [[ $line == $'\\tfiles' ]]; then
      compopt -o default
    else
      COMPREPLY+=("$line")
    fi
  done < <(command pism __complete bash "\${COMP_LINE:0:COMP_POINT}" "$2" </dev/null 2>/dev/null)
}
complete -F _pism pism
`;

const zsh = `#compdef pism
# Completion of pism for zsh. To try it, after compinit: source <(pism completion zsh)
# To keep it: pism completion zsh > ~/.zfunc/_pism
# with these lines in ~/.zshrc: fpath=(~/.zfunc $fpath); autoload -Uz compinit; compinit
_pism() {
  local line
  local -a values shown
  local typed="\${(j: :)words[1,CURRENT-1]} $QIPREFIX$IPREFIX$PREFIX"
  while IFS= read -r line; do
    if [[ $line == $'\\tfiles' ]]; then
      compset -P 1 '--*='
      _files
      return
    fi
    values+=("\${line%%$'\\t'*}")
    shown+=("\${line#*$'\\t'}")
  done < <(command pism __complete zsh "$typed" </dev/null 2>/dev/null)
  compadd -U -l -d shown -a values
}
if [[ $funcstack[1] == _pism ]]; then
  _pism "$@"
else
  compdef _pism pism
fi
`;

const fish = `# Completion of pism for fish. To try it: pism completion fish | source
# To keep it: pism completion fish > ~/.config/fish/completions/pism.fish
function __pism_complete
    set -l found (command pism __complete fish (commandline -pc | string collect) </dev/null 2>/dev/null)
    if test "$found[1]" = \\tfiles
        set -l typed (commandline -ct)
        set -l option (string match -r -- '^--[^=]+=' $typed)
        for path in (__fish_complete_path (string replace -- "$option" '' $typed))
            printf '%s%s\\n' "$option" $path
        end
    else if set -q found[1]
        printf '%s\\n' $found
    end
end
complete -c pism -f -a '(__pism_complete)'
`;

const powershell = `# Completion of pism for PowerShell. To try it: pism completion powershell | Out-String | Invoke-Expression
# To keep it, put that line into the file that $PROFILE names.
Register-ArgumentCompleter -Native -CommandName pism -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $length = $cursorPosition - $commandAst.Extent.StartOffset
  $line = $commandAst.Extent.Text.PadRight($length).Substring(0, $length)
  # Windows PowerShell drops double quotes inside arguments.
  $line = $line.Replace('"', "'")
  $encoding = [Console]::OutputEncoding
  try {
    [Console]::OutputEncoding = [System.Text.Encoding]::UTF8
    # Without a candidate, PowerShell completes names of files.
    & pism __complete powershell $line 2>$null | Where-Object { $_ -and -not $_.StartsWith("\`t") } | ForEach-Object {
      $value, $meaning = $_ -split "\`t", 2
      if (-not $meaning) { $meaning = $value }
      $text = $value
      if ($value -notmatch '^[\\w./:=+-]+$') {
        $text = "'" + [System.Management.Automation.Language.CodeGeneration]::EscapeSingleQuotedStringContent($value) + "'"
      }
      [System.Management.Automation.CompletionResult]::new($text, $value, 'ParameterValue', $meaning)
    }
  } finally {
    [Console]::OutputEncoding = $encoding
  }
}
`;

/** The completion script of each shell, which says in its first lines how it is installed. */
export const scripts: Record<Shell, string> = { bash, zsh, fish, powershell };
