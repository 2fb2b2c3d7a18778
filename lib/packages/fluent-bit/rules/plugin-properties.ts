/** Names, parted by blanks. */
const names = (text: string): readonly string[] => text.trim().split(/\s+/);

/** The plug-ins that Fluent Bit 2.1 has, and some that came later: an unknown name is a mistake, a new one is not. */
export const PLUGINS: Readonly<Record<string, readonly string[]>> = {
  INPUT: names(`
    blob collectd cpu disk docker docker_events dummy ebpf elasticsearch emitter event_type exec exec_wasi
    fluentbit_logs fluentbit_metrics forward gpu_metrics head health http kafka kmsg kubernetes_events lib mem mqtt netif
    nginx_metrics node_exporter_metrics opentelemetry podman_metrics proc process_exporter_metrics
    prometheus_remote_write prometheus_scrape prometheus_textfile random serial splunk statsd stdin storage_backlog
    stream_processor syslog systemd tail tcp thermal udp unix_socket`),
  FILTER: names(`
    alter_size aws checklist ecs expect geoip2 grep kubernetes log_to_metrics lookup lua modify multiline nest nightfall
    parser record_modifier rewrite_tag stdout sysinfo tensorflow throttle throttle_size type_converter wasm`),
  OUTPUT: names(`
    azure azure_blob azure_kusto azure_logs_ingestion bigquery chronicle cloudwatch_logs counter datadog es exit file
    flowcounter forward gelf http influxdb kafka kafka-rest kinesis_firehose kinesis_streams lib logdna loki nats nrlogs
    null opensearch opentelemetry oracle_log_analytics pgsql plot prometheus_exporter prometheus_remote_write retry s3
    skywalking slack splunk stackdriver stdout syslog tcp td udp vivo_exporter websocket`),
};

/** What every plug-in takes. A star stands for any end. */
export const COMMON_PROPERTIES: Readonly<Record<string, readonly string[]>> = {
  INPUT: names(`
    name tag alias log_level log_suppress_interval mem_buf_limit storage.* threaded thread.* routable host port listen
    ipv6 tls tls.* net.* processors`),
  FILTER: names('name match match_regex alias log_level log_suppress_interval'),
  OUTPUT: names(`
    name match match_regex alias log_level log_suppress_interval retry_limit workers storage.* host port ipv6 tls tls.*
    net.* http.* processors`),
};

const INDEX = `
  aws_auth aws_external_id aws_profile aws_region aws_role_arn aws_service_name aws_sts_endpoint buffer_size compress
  current_time_index generate_id http_passwd http_user id_key include_tag_key index logstash_dateformat logstash_format
  logstash_prefix logstash_prefix_key logstash_prefix_separator path pipeline replace_dots suppress_type_name tag_key
  target_index time_key time_key_format time_key_nanos trace_error trace_output type write_operation upstream`;

const AWS = 'aws_auth aws_external_id aws_profile aws_region aws_role_arn aws_service aws_sts_endpoint';

const GELF = 'gelf_full_message_key gelf_host_key gelf_level_key gelf_short_message_key gelf_timestamp_key';

/** Properties by plug-in; those with a plus may be there several times. Plug-ins that are not here are not judged. */
export const PROPERTIES: Readonly<Record<string, readonly string[]>> = {
  'INPUT tail': names(`
    buffer_chunk_size buffer_max_size db db.compare_filename db.journal_mode db.locking db.sync docker_mode
    docker_mode_flush docker_mode_parser event_batch_size exclude_path exit_on_eof file_cache_advise generic.encoding
    ignore_active_older_files ignore_older inotify_watcher key multiline multiline.parser+ multiline_flush offset_key
    parser parser_* path path_key progress_check_interval progress_check_interval_nsec read_from_head
    read_newly_discovered_files_from_head refresh_interval rotate_wait skip_empty_lines skip_long_lines static_batch_size
    tag_regex truncate_long_lines unicode.encoding watcher_interval`),
  'INPUT systemd': names(`
    db db.sync lowercase max_entries max_fields path read_from_tail read_since_minutes_ago strip_underscores
    systemd_filter+ systemd_filter_type`),
  'INPUT forward': names(`
    buffer_chunk_size buffer_max_size empty_shared_key security.users+ self_hostname shared_key tag_prefix unix_path
    unix_perm`),
  'INPUT tcp': names('buffer_size chunk_size format separator source_address_key'),
  'FILTER kubernetes': names(`
    annotations aws_* buffer_size cache_use_docker_id dns_retries dns_wait_time dummy_meta k8s-logging.exclude
    k8s-logging.parser keep_log kube_ca_file kube_ca_path kube_meta_* kube_tag_prefix kube_token_command kube_token_file
    kube_token_ttl kube_url kubelet_host kubelet_port labels merge_log merge_log_key merge_log_trim merge_parser
    namespace_annotations namespace_labels namespace_metadata_only owner_references regex_parser set_platform tls.*
    use_journal use_kubelet use_pod_association use_tag_for_meta`),
  'FILTER record_modifier': names('allowlist_key+ record+ remove_key+ uuid_key whitelist_key+'),
  'FILTER modify': names(`
    add+ add_if_not_present+ condition+ copy+ hard_copy+ hard_rename+ move_to_end+ move_to_start+ remove+ remove_regex+
    remove_wildcard+ rename+ set+`),
  'FILTER grep': names('exclude+ logical_op regex+'),
  'FILTER nest': names('add_prefix nest_under nested_under operation prefix_with remove_prefix wildcard+'),
  'FILTER parser': names('key_name nest_under parser+ preserve_key reserve_data unescape_key hash_value_field'),
  'FILTER multiline': names(`
    buffer debug_flush emitter_mem_buf_limit emitter_name emitter_storage.type flush_ms mode multiline.key_content
    multiline.parser+`),
  'FILTER throttle': names('interval print_status rate window'),
  'FILTER rewrite_tag': names('emitter_mem_buf_limit emitter_name emitter_storage.type recursion_action rule+'),
  'OUTPUT syslog': names(`
    allow_longer_sd_id mode syslog_appname_key syslog_appname_preset syslog_facility_key syslog_facility_preset
    syslog_format syslog_hostname_key syslog_hostname_preset syslog_maxsize syslog_message_key syslog_msgid_key
    syslog_msgid_preset syslog_procid_key syslog_procid_preset syslog_sd_key+ syslog_severity_key syslog_severity_preset`),
  'OUTPUT http': names(`
    ${AWS} ${GELF} allow_duplicated_headers batch_* body_key compress format header+ header_tag headers_key http_method
    http_passwd http_user json_count_key json_date_format json_date_key json_events_key log_response_payload oauth2.* proxy
    uri`),
  'OUTPUT kafka': names(`
    ${GELF} aws_msk_iam* brokers client_id dynamic_topic format group_id message_key message_key_field queue_full_retries
    raw_log_key rdkafka.* schema_id schema_str timestamp_format timestamp_key topic_key topics`),
  'OUTPUT es': names(`${INDEX} cloud_auth cloud_id http_api_key`),
  'OUTPUT opensearch': names(INDEX),
  'OUTPUT splunk': names(`
    channel compress event_field+ event_host event_index event_index_key event_key event_source event_sourcetype
    event_sourcetype_key http_buffer_size http_debug_bad_request http_passwd http_user splunk_send_raw splunk_token`),
  'OUTPUT loki': names(`
    auto_kubernetes_labels bearer_token buffer_size compress drop_single_key header+ http_passwd http_user label_keys
    label_map_path labels line_format remove_keys structured_metadata structured_metadata_map_keys tenant_id tenant_id_key
    uri`),
  'OUTPUT forward': names(`
    add_option+ compress empty_shared_key fluentd_compat password require_ack_response retain_metadata_in_forward_mode
    self_hostname send_options shared_key tag time_as_integer unix_path upstream username`),
  'OUTPUT cloudwatch_logs': names(`
    add_entity auto_create_group auto_retry_requests endpoint external_id extra_user_agent log_format log_group_class
    log_group_name log_group_template log_key log_retention_days log_stream_name log_stream_prefix log_stream_template
    metric_dimensions metric_namespace profile region role_arn sts_endpoint`),
  'OUTPUT stdout': names('format json_date_format json_date_key'),
  'OUTPUT null': names('format'),
};

/** Since when Fluent Bit has a plug-in, or a property of one. */
export const SINCE: Readonly<Record<string, string>> = {
  'OUTPUT opensearch': '1.9.0',
  'FILTER multiline': '1.8.0',
  'INPUT tail multiline.parser': '1.8.0',
  'FILTER grep logical_op': '2.1.0',
};
