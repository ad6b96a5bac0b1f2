# Completion of pism for fish. To try it: pism completion fish | source
# To keep it: pism completion fish > ~/.config/fish/completions/pism.fish
function __pism_complete
    set -l found (command pism __complete fish (commandline -pc | string collect) </dev/null 2>/dev/null)
    if test "$found[1]" = \tfiles
        set -l typed (commandline -ct)
        set -l option (string match -r -- '^--[^=]+=' $typed)
        for path in (__fish_complete_path (string replace -- "$option" '' $typed))
            printf '%s%s\n' "$option" $path
        end
    else if set -q found[1]
        printf '%s\n' $found
    end
end
complete -c pism -f -a '(__pism_complete)'
