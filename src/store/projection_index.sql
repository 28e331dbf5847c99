CREATE INDEX p_shift_desk ON p_shift (desk, pos);
CREATE INDEX p_request_open ON p_request (desk) WHERE open = 1;
CREATE INDEX p_request_shift ON p_request (shift);
CREATE INDEX p_request_visit ON p_request (visit);
CREATE INDEX p_occurrence_desk ON p_occurrence (desk, pos);
CREATE INDEX p_feedback_waits ON p_feedback (due_now) WHERE waits > 0;
CREATE INDEX p_feedback_shift ON p_feedback (shift);
CREATE INDEX p_observation_shift ON p_observation (shift);
CREATE INDEX p_level_shift ON p_level (shift) WHERE counts = 1;
