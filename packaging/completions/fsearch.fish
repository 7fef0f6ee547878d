# Completion of fsearch for fish: the program itself says what may stand there.
function __fsearch_complete
    set -l words (commandline --current-process --tokenize --cut-at-cursor)[2..]
    for line in (fsearch __complete $words (commandline --current-token --cut-at-cursor) 2>/dev/null)
        switch $line
            case ':files*'
                __fish_complete_path (commandline --current-token)
            case ':folders*'
                __fish_complete_directories (commandline --current-token)
            case '*'
                echo $line
        end
    end
end
complete --command fsearch --no-files --arguments '(__fsearch_complete)'
