namespace iSocket.Core.Inputs
{
    /// <summary>From the sensor's value to the one that the owner sees (T-2).</summary>
    public static class ReportedTemperature
    {
        private const int SixteenthsPerDegree = 16;

        /// <summary>Sensor value less TEMPCAL, unrounded, in sixteenths of a degree: what comparisons use.</summary>
        public static int Calibrate(int sensorSixteenths, int calibrationDegrees)
        {
            return sensorSixteenths - calibrationDegrees * SixteenthsPerDegree;
        }

        /// <summary>Sensor value less TEMPCAL in whole degrees, halves away from zero.</summary>
        public static int Round(int sensorSixteenths, int calibrationDegrees)
        {
            int value = Calibrate(sensorSixteenths, calibrationDegrees);
            int half = value < 0 ? -SixteenthsPerDegree / 2 : SixteenthsPerDegree / 2;
            return (value + half) / SixteenthsPerDegree;
        }
    }
}
