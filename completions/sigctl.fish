# Completion of sigctl for fish. What is offered, the command says itself.

function __sigctl_offers
    set -l words (commandline -opc)
    set -l current (string unescape -- (commandline -ct); or commandline -ct)
    set -l name (string replace -r '^~' $HOME -- $words[1])
    for line in (command $name ---complete $words[2..] "$current" 2>/dev/null)
        set -l value (string sub -s 2 -- $line)
        set -l parts (string split -m 1 \t -- $value)
        switch $line
            case '=*'
                echo -- $value
            case 'f*' 'd*'
                set -l lead $parts[2]
                string match -q -- (string escape --style=glob -- "$lead" 2>/dev/null; or echo -- "$lead")'*' $current; or test -z "$lead"; or continue
                set -l rest (string sub -s (math 1 + (string length -- "$lead")) -- $current)
                for path in (complete -C "'' $rest")
                    set -l file (string split \t -- $path)[1]
                    if string match -q -- '*/' $file
                        echo -- $lead$file
                    else if string match -q -- 'f*' $line
                        if test -z "$parts[1]"; or string match -q -- "*.$parts[1]" $file
                            echo -- $lead$file
                        end
                    end
                end
            case c
                __fish_complete_command
        end
    end
end

complete -c sigctl -f -k -a '(__sigctl_offers)'
