using iSocket.Core.Hal;

namespace iSocket.Firmware.Device
{
    /// <summary>
    /// The model that this image is built as: the property DeviceModel of nfproj.props, or <c>--model</c> of the build.
    /// A compile-time choice, so that no setting and no damaged flash can turn one model into another.
    /// </summary>
    public static class BuiltModel
    {
        /// <summary>The model.</summary>
#if MODEL_706
        public const DeviceModel Value = DeviceModel.Gsm706;
#elif MODEL_707
        public const DeviceModel Value = DeviceModel.Gsm707;
#elif MODEL_706light
        public const DeviceModel Value = DeviceModel.Gsm706Light;
#elif MODEL_707light
        public const DeviceModel Value = DeviceModel.Gsm707Light;
#else
#error DeviceModel (nfproj.props) is 706, 707, 706light or 707light
#endif
    }
}
