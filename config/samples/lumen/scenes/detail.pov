#version 3.7;
// Detail: the brass dimmer dial on the walnut foot, warm light from above,
// shallow depth of field.
#include "lamp.inc"
Bounce(60, 1)
#declare Focus = <-3.1,3.6,-4.3>;
#declare Eye = <-15,13.5,-25>;
camera {
  location Eye look_at <-0.2,4.3,-1>
  right x*image_width/image_height angle 30
  #ifdef (Blur) focal_point Focus aperture 0.85 blur_samples Blur confidence 0.95 variance 1/1500 #end
}
background { color srgb <0.10,0.09,0.16> }
// the table and the wall
box { <-150,-4,-60>, <150,0,60> Wood(OakLight, OakDark, 0.8) }
plane { -z, -62
  texture { pigment { color srgb <0.20,0.20,0.36> } normal { bumps 0.1 scale 0.9 } finish { ambient 0 diffuse 0.8 } } }
SoftLight(<-70,60,-40>, 45, rgb <0.62,0.62,0.70>, 6)
Panel(<-40,40,-40>, <0,5,0>, 40, 30, <0.7,0.72,0.85>)
Panel(<50,25,-20>, <0,5,0>, 12, 60, <1.1,0.9,0.65>)
object { Lamp(Indigo, WalnutLight, WalnutDark, 1.2, 30) rotate y*36 }
LampLight(2.2)
#declare Way = spline { natural_spline
  0, <5,0.9,6.4> 0.2, <9,0.40,9> 0.45, <17,0.36,9> 0.75, <26,0.36,16> 1, <44,0.36,14> }
TwistedCable(Way, 600, 40, 0.18, srgb <0.20,0.20,0.42>, srgb <0.30,0.30,0.52>)
