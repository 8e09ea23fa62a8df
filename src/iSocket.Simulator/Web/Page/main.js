import { connect } from "./live.js";
import "./theme.js";
import "./time.js";
import "./device.js";
import "./phones.js";
import "./world.js";
import "./inside.js";
import "./chart.js";
import "./scenario.js";

connect();
