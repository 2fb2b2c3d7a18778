// Reads configurations with Alertmanager's own loader.
//
//	alertmanager-check FILE...
//
// prints a JSON list with an object for each file: `error` is why Alertmanager would not start, and empty when it would.
package main

import (
	"encoding/json"
	"fmt"
	"os"

	"github.com/prometheus/alertmanager/config"
)

type verdict struct {
	File  string `json:"file"`
	Error string `json:"error"`
}

func judge(file string) verdict {
	if _, err := config.LoadFile(file); err != nil {
		return verdict{file, err.Error()}
	}
	return verdict{File: file}
}

func main() {
	verdicts := []verdict{}
	for _, file := range os.Args[1:] {
		verdicts = append(verdicts, judge(file))
	}
	if err := json.NewEncoder(os.Stdout).Encode(verdicts); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
