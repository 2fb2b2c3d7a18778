// Reads a JSON list of {level, metadata, spec} from standard input: the level of a namespace, and the template of a pod in
// it. Prints a JSON list of texts: why the namespace would not have the pod, or nothing.
package main

import (
	"encoding/json"
	"log"
	"os"

	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/pod-security-admission/api"
	"k8s.io/pod-security-admission/policy"
)

type pod struct {
	Level    api.Level         `json:"level"`
	Metadata metav1.ObjectMeta `json:"metadata"`
	Spec     corev1.PodSpec    `json:"spec"`
}

func main() {
	evaluator, err := policy.NewEvaluator(policy.DefaultChecks())
	if err != nil {
		log.Fatal(err)
	}
	var pods []pod
	if err := json.NewDecoder(os.Stdin).Decode(&pods); err != nil {
		log.Fatal(err)
	}
	reasons := make([]string, len(pods))
	for index := range pods {
		level := api.LevelVersion{Level: pods[index].Level, Version: api.MajorMinorVersion(1, 26)}
		results := evaluator.EvaluatePod(level, &pods[index].Metadata, &pods[index].Spec)
		if aggregate := policy.AggregateCheckResults(results); !aggregate.Allowed {
			reasons[index] = aggregate.ForbiddenDetail()
		}
	}
	if err := json.NewEncoder(os.Stdout).Encode(reasons); err != nil {
		log.Fatal(err)
	}
}
